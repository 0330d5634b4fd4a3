package dev.hakyu.store.api;

@OnPostgres
class PasskeysOnPostgresTest extends PasskeysTest {}
