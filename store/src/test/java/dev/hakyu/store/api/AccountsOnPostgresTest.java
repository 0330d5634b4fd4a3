package dev.hakyu.store.api;

@OnPostgres
class AccountsOnPostgresTest extends AccountsTest {}
