package dev.hakyu.store.api;

@OnPostgres
class MigrationOnPostgresTest extends MigrationTest {}
