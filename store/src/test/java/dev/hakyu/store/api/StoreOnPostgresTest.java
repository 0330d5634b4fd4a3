package dev.hakyu.store.api;

@OnPostgres
class StoreOnPostgresTest extends StoreTest {}
