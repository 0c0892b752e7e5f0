-- How soon a person answers, as the desk last told it.
create table forecast (
    brand          text        not null primary key,
    within_seconds bigint      not null,
    told_at        timestamptz not null
);
