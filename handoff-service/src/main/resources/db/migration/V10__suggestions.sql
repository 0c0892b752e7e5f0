-- What became of the assistant's draft: said as it was, said with other words, or dismissed. One fate for one draft.
create table suggestion_fate (
    brand      text        not null,
    handoff_id text        not null,
    -- The question that the draft answers: a handoff whose question was asked again has another draft.
    request_id text        not null,
    fate       text        not null check (fate in ('sent', 'edited', 'dismissed')),
    draft      text        not null,
    reply_id   text,
    advisor    text        not null,
    at         timestamptz not null,
    primary key (brand, handoff_id, request_id),
    check ((fate = 'dismissed') = (reply_id is null))
);
grant select, insert on suggestion_fate to parley_desk;
alter table suggestion_fate enable row level security;
alter table suggestion_fate force row level security;
create policy own_brands on suggestion_fate using (sees(brand)) with check (sees(brand));
