-- Which ways to sign in a site offers; none are named: all that the installation offers.
alter table sites add column ways text;
