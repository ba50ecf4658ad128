create table half (n int);
select 1/0;
