-- Somebody who is signed in may prove by mail again that it is they, before they change what their account hangs on.
alter table proofs
    drop constraint proofs_purpose,
    add constraint proofs_purpose check (purpose in ('sign_up', 'sign_in', 'reset', 'change', 'prove'));
