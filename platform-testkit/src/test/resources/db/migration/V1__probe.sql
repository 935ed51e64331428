create sequence probe_number;

create table probe (
    id uuid primary key,
    number bigint not null unique,
    name varchar(100) not null,
    kind varchar(20) not null,
    quantity integer not null,
    day date,
    observed_at timestamptz,
    revision bigint not null
);
