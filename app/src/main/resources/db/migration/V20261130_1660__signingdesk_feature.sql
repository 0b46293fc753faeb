-- What a round is called is said by its process: the feature and the element of its model find the words.
alter table signature_round add column feature text, add column element text;
update signature_round r set feature = i.feature, element = i.element from inbox_item i where i.task_id = r.task_id;
update signature_round set feature = 'transcript-lock', element = case role when 'VT' then 'sealLockDecision' else 'signLockDecision' end
    where feature is null and class_code is null;
update signature_round set feature = 'transcript-signoff',
        element = case role when 'VT' then 'sealTranscripts' when 'HT' then 'signPrincipal' when 'GVCN' then 'signHomeroom' else 'signSubject' end
    where feature is null;
alter table signature_round alter column feature set not null, alter column element set not null,
    add constraint signature_round_feature_length check (length(feature) <= 100),
    add constraint signature_round_element_length check (length(element) <= 100);
comment on column signature_round.element is 'Of the process model: the user task that the round is.';
