/**
 * SPARQL 1.1 Federated Query, narrowly: {@code SERVICE} goes to the endpoints that the operator
 * allows, and to no others.
 *
 * <p>The way of one SERVICE: {@link org.hoptac.federate.FederatedQuery#check check} before anything
 * runs, {@link org.hoptac.federate.FederatedQuery#plan plan} of the optimized algebra, then while
 * running groups of local rows become VALUES in the remote pattern ({@code RemotePattern}), one
 * request a group ({@code ServiceClient}), whose answer is read whole ({@code RemoteRows}) and
 * joined with the rows ({@code ServiceJoin}). The endpoints are the operator's; all they send is a
 * stranger's.
 */
package org.hoptac.federate;
