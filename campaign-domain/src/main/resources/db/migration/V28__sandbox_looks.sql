-- What emails of a sandbox begin with: colours, fonts, width, logo and company, where a sandbox has decided.
create table sandbox_look (
    sandbox_id varchar(36) not null primary key references sandbox (id),
    look varchar(4000) not null
);
