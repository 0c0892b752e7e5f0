-- The number of a handoff's last change stands apart from the handoff: it moves with every line that is said, and a row whose
-- indexed columns stand still is updated in place.
create table handoff_change (
    brand      text   not null,
    handoff_id text   not null,
    seq        bigint not null,
    primary key (brand, handoff_id)
);
create index handoff_change_by_seq on handoff_change (brand, seq);
insert into handoff_change (brand, handoff_id, seq) select brand, id, changed_seq from handoff;
alter table handoff drop column changed_seq;
alter table handoff set (fillfactor = 70);

grant select, insert, update on handoff_change to parley_desk;
alter table handoff_change enable row level security;
alter table handoff_change force row level security;
create policy own_brands on handoff_change using (sees(brand)) with check (sees(brand));
