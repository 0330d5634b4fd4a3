package dev.hakyu.store.api;

@OnPostgres
class IdentitiesOnPostgresTest extends IdentitiesTest {}
