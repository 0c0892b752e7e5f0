-- Who waits is looked at with every change, however many were resolved before.
create index handoff_waiting on handoff (brand) where state in ('waiting', 'offered');
