-- The first of the customer's words that no person answered yet; the deadline of the next answer counts from here.
alter table handoff add column waits_since timestamptz;
