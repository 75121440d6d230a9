import { useState } from 'react';
import { toast } from '@/lib/toast.ts';
import { useCamera } from '../map-contexts.ts';

const TIMEOUT_MS = 15_000;
/** A position up to this age is used, in ms. */
const MAX_AGE_MS = 60_000;
const NEAR_ZOOM = 9;
const FLIGHT_MS = 900;

/** Why a device's location is not available, and what to do about it. */
export function locationProblem(code: number): string {
  if (code === 1) {
    return 'This site may not see where you are. Allow “Location” in the site settings beside the address.';
  }
  if (code === 3) return 'This device did not find its place in time. Try again outdoors.';
  return 'This device does not know where it is.';
}

/** Shows where this device is; the location stays on the device. */
export function useLocate() {
  const { store, surface } = useCamera();
  const [isLocating, setLocating] = useState(false);
  const locate = () => {
    if (!('geolocation' in navigator)) {
      toast.error('This browser cannot tell where you are.');
      return;
    }
    setLocating(true);
    navigator.geolocation.getCurrentPosition(
      ({ coords: { latitude, longitude, accuracy } }) => {
        setLocating(false);
        store.setOverlays({ device: { latitude, longitude, accuracyM: accuracy } });
        surface?.setView(
          { center: { latitude, longitude }, zoom: Math.max(surface.getView().zoom, NEAR_ZOOM) },
          { durationMs: FLIGHT_MS },
        );
      },
      ({ code }) => {
        setLocating(false);
        toast.error(locationProblem(code));
      },
      { timeout: TIMEOUT_MS, maximumAge: MAX_AGE_MS },
    );
  };
  return { isLocating, locate };
}
