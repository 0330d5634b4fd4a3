package dev.hakyu.store.api;

@OnPostgres
class MembershipsOnPostgresTest extends MembershipsTest {}
