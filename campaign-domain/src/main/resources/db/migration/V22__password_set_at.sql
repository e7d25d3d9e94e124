-- A session that was begun with an earlier password ends.

alter table app_user add column password_set_at bigint default 0 not null;
