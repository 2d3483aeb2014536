"""Turns a message code with parameters into what a person reads, in Indonesian or English."""
