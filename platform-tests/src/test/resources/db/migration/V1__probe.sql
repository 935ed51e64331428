create sequence probe_number;

create table probe (
    id uuid primary key,
    number bigint not null unique,
    name varchar(100) not null,
    kind varchar(20) not null check (kind in ('SMOKE', 'LOAD')),
    quantity integer not null,
    day date,
    observed_at timestamptz,
    revision bigint not null
);

create table seeded_fault (
    id bigint generated always as identity primary key,
    note varchar(200) not null
);
