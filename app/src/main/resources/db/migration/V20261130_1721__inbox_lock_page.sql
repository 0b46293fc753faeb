-- The decision about the lock of a year is a page of its own room now.
update inbox_item set page = 'transcript-lock/decide-lock' where page = 'transcripts/decide-lock';
