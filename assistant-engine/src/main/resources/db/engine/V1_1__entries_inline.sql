-- An entry has about two kilobytes; compressing it costs more time than its row costs room.
alter table entry set (toast_tuple_target = 8160);
