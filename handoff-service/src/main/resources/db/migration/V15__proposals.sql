-- An offer that an advisor makes is written down as a reply is. Why the engine did not make it, and the amount as it is now:
alter table reply
    add column refused          text,
    add column refused_minor    bigint,
    add column refused_currency text;
