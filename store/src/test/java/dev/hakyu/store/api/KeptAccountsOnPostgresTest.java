package dev.hakyu.store.api;

@OnPostgres
class KeptAccountsOnPostgresTest extends KeptAccountsTest {}
