-- A campaign keeps its channel for life.

alter table campaign add column channel varchar(10) not null default 'EMAIL';
