/// What programs do by `/api/v1` instead of people by pages: tokens, problems, paging, tags of
/// versions, writes that are done once, and the description of it all. What an address does stands
/// with its feature, beside the pages.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.rest;

import org.jspecify.annotations.NullMarked;
