-- What cannot be longer than its own table lets it: a class, a pupil, a case.
alter table transcript_lock_left_out
    add constraint transcript_lock_left_out_class_code_length check (char_length(class_code) <= 20),
    add constraint transcript_lock_left_out_pupil_code_length check (char_length(pupil_code) <= 50),
    add constraint transcript_lock_left_out_case_number_length check (char_length(case_number) <= 100);
