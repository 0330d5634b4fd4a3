package dev.hakyu.store.api;

@OnPostgres
class KeptResultsOnPostgresTest extends KeptResultsTest {}
