-- What people type into a search is searched for as it is: % and _ are signs, not wildcards.
create function like_literal(value text) returns text
    language sql immutable strict parallel safe
    return replace(replace(replace(value, '\', '\\'), '%', '\%'), '_', '\_');
comment on function like_literal is 'A text as a pattern of LIKE that matches this text alone.';
