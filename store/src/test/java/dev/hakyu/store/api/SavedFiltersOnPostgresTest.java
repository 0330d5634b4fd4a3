package dev.hakyu.store.api;

@OnPostgres
class SavedFiltersOnPostgresTest extends SavedFiltersTest {}
