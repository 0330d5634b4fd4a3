/// Questions to suppliers: drawn up from an incident, written as letters, followed until answered.
@org.springframework.modulith.ApplicationModule
@NullMarked
package dev.hakyu.server.inquiries;

import org.jspecify.annotations.NullMarked;
