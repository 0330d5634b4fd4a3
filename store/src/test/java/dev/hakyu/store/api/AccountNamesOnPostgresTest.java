package dev.hakyu.store.api;

@OnPostgres
class AccountNamesOnPostgresTest extends AccountNamesTest {}
