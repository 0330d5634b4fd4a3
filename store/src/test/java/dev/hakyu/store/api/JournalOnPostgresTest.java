package dev.hakyu.store.api;

@OnPostgres
class JournalOnPostgresTest extends JournalTest {}
