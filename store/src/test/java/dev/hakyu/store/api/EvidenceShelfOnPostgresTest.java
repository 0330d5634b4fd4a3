package dev.hakyu.store.api;

@OnPostgres
class EvidenceShelfOnPostgresTest extends EvidenceShelfTest {}
