-- Lists as one user likes to see them. They hold no customer's data, so no brand owns them.
create table saved_view (
    user_id text     not null references desk_user (id),
    id      text     not null,
    name    text     not null,
    list    text     not null check (list in ('waiting', 'mine', 'team', 'snoozed', 'resolved')),
    wanted  jsonb    not null,
    primary key (user_id, id)
);
grant select, insert, update, delete on saved_view to parley_desk;
