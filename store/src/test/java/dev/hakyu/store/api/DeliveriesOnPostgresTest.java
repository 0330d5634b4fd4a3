package dev.hakyu.store.api;

@OnPostgres
class DeliveriesOnPostgresTest extends DeliveriesTest {}
