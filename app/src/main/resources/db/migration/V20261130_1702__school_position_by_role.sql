-- Who holds a role in a school is asked at every task.
create index position_school_role on position (school_code, role);
