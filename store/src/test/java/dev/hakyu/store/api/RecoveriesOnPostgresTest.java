package dev.hakyu.store.api;

@OnPostgres
class RecoveriesOnPostgresTest extends RecoveriesTest {}
