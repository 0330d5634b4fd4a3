package dev.hakyu.store.api;

@OnPostgres
class KillOnPostgresTest extends KillTest {}
