-- Why an import or a line of it has failed, for people: words and details as JSON. The reason stays in English, for callers.

alter table profile_import add column sentences varchar(4000) default '' not null;

alter table profile_import_failure add column sentences varchar(4000) default '' not null;
