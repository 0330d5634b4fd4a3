package dev.hakyu.model.alert;

/// A person who is told by mail.
public record Addressee(MailAddress address, Wishes wishes) {}
