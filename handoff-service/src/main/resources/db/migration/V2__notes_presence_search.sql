-- Words of advisors to each other; the customer never sees them.
create table note (
    brand           text        not null,
    id              text        not null,
    handoff_id      text        not null,
    conversation_id text        not null,
    author          text        not null,
    text            text        not null,
    written_at      timestamptz not null,
    primary key (brand, id)
);
create index note_of_conversation on note (brand, conversation_id);
grant select, insert on note to parley_desk;
alter table note enable row level security;
alter table note force row level security;
create policy own_brands on note using (sees(brand)) with check (sees(brand));

-- When the browser of a user last gave a sign of life.
alter table desk_user add column seen_at timestamptz;

-- Words are found as they were written: customers write in languages that we do not know beforehand.
create index line_words on line using gin (to_tsvector('simple', text));
