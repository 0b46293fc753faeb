-- A pupil whose paper could not be made leaves the class and runs alone.
alter table transcript_case drop constraint transcript_case_cause_known;
alter table transcript_case add constraint transcript_case_cause_known
    check (cause in ('YEAR_END', 'RETURNED', 'TRANSFER', 'CORRECTION', 'CERTIFICATE', 'UNPRINTABLE'));
