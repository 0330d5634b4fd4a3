package dev.hakyu.store.api;

@OnPostgres
class ApiRepliesOnPostgresTest extends ApiRepliesTest {}
