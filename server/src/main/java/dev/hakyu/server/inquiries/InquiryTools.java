package dev.hakyu.server.inquiries;

/// What can be done with an inquiry now.
///
/// @param mailServer letters can be sent from here
/// @param linked letters hold a link to the page for suppliers
/// @param toRemind how many suppliers are to be reminded
/// @param links how many such links can be used now
public record InquiryTools(
        boolean mailServer, boolean linked, int toRemind, int links, PostView post) {}
