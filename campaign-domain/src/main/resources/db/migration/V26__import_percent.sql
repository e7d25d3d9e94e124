-- How much of its file an import has read.

alter table profile_import add column percent int default 0 not null;
