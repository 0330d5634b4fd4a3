package dev.hakyu.store.api;

@OnPostgres
class LooksOnPostgresTest extends LooksTest {}
