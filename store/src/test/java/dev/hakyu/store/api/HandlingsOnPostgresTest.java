package dev.hakyu.store.api;

@OnPostgres
class HandlingsOnPostgresTest extends HandlingsTest {}
