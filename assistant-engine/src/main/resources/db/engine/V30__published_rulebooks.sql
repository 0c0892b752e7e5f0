-- Every version of a pack that was ever in force. Append-only.
create table rulebook_version (
    pack     text         not null,
    number   int          not null,
    version  text         not null,
    content  text         not null,
    made_at  timestamptz  not null,
    made_by  text         not null,
    primary key (pack, number),
    unique (pack, version)
);
comment on column rulebook_version.version is 'hash of what can change an answer; answers name it';
comment on column rulebook_version.content is 'its files, JSON: path to text';

-- What came into force when; the last row of a pack is what every engine answers with. Append-only.
create table rulebook_publication (
    id            bigint       generated always as identity primary key,
    pack          text         not null,
    number        int          not null,
    published_at  timestamptz  not null,
    published_by  text         not null,
    foreign key (pack, number) references rulebook_version (pack, number)
);
create index rulebook_publication_last on rulebook_publication (pack, id desc);

-- Which versions were put to recorded conversations, and what would have changed. Append-only.
create table rulebook_replay (
    id             bigint       generated always as identity primary key,
    pack           text         not null,
    version        text         not null,
    replayed_at    timestamptz  not null,
    days           int          not null,
    utterances     int          not null,
    newly_answered int          not null,
    changed        int          not null,
    lost           int          not null
);
create index rulebook_replay_of on rulebook_replay (pack, version);

alter table outcome add column rulebook text;
comment on column outcome.rulebook is 'version of the rulebook that was asked, whether or not one of its rules answered';
