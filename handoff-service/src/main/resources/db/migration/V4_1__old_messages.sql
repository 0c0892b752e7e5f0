-- Messages are handled in the order of time, so a summary of each range of pages finds the old ones and costs next to nothing.
create index handled_message_age on handled_message using brin (handled_at);
