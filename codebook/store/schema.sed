# schema.sql as the body of a C string.
s/[\\"]/\\&/g
s/^/"/
s/$/\\n"/
