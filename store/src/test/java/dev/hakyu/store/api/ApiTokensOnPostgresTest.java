package dev.hakyu.store.api;

@OnPostgres
class ApiTokensOnPostgresTest extends ApiTokensTest {}
