"""The hop of the first site, Cikole to Lembang, as its data sheet gives it."""

from simulator.radio.geodesy import course, elevation_deg, slant_m
from simulator.radio.link import Hop, HopEnd, Pointing, noise_dbm
from simulator.radio.patterns import HP, Dish, dish_table
from simulator.radio.polarisation import system_xpd_db
from simulator.radio.propagation import ProfilePoint, free_space_loss_db, gas_loss_db
from simulator.radio.rssi import RssiCurve

NEAR, FAR = (-6.784, 107.648), (-6.811, 107.6215)
NEAR_M, FAR_M = 1436.0, 1296.0
FREQUENCY_GHZ = 22.162
TX_DBM = 16.0
GAIN_DBI = 40.4
COURSE = course(*NEAR, *FAR)
NEAR_EL = elevation_deg(NEAR_M, FAR_M, COURSE.distance_m)
FAR_EL = elevation_deg(FAR_M, NEAR_M, COURSE.distance_m)
SLANT_KM = slant_m(NEAR_M, FAR_M, COURSE.distance_m) / 1000.0
FREE_SPACE_DB = free_space_loss_db(COURSE.distance_m / 1000.0, FREQUENCY_GHZ)
GAS_DB = gas_loss_db(0.328, SLANT_KM)
NOISE_DBM = noise_dbm(28.0, 6.0)
TABLE = dish_table(Dish(0.6, FREQUENCY_GHZ, GAIN_DBI, HP))
HOP = Hop(
    HopEnd(TABLE, COURSE.azimuth_deg, NEAR_EL),
    HopEnd(TABLE, COURSE.back_azimuth_deg, FAR_EL),
    FREE_SPACE_DB + GAS_DB,
    system_xpd_db(30.0, 30.0),
)
NEAR_TRUE = Pointing(COURSE.azimuth_deg, NEAR_EL)
FAR_TRUE = Pointing(COURSE.back_azimuth_deg, FAR_EL)
CURVE = RssiCurve((-100.0, -20.0), (0.0, 4.0))
PROFILE = tuple(
    ProfilePoint(*point)
    for point in (
        (0.0, 1402.0),
        (0.5, 1388.0, 12.0),
        (1.0, 1372.0, 12.0),
        (1.5, 1357.0, 10.0),
        (2.0, 1344.0, 8.0),
        (2.5, 1331.0, 16.0),
        (3.0, 1308.0, 10.0),
        (3.5, 1288.0, 8.0),
        (4.0, 1272.0, 8.0),
        (4.183, 1268.0),
    )
)
