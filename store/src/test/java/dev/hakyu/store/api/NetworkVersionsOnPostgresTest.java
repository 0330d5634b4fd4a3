package dev.hakyu.store.api;

@OnPostgres
class NetworkVersionsOnPostgresTest extends NetworkVersionsTest {}
